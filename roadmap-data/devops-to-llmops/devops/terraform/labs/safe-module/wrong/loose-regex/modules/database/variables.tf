variable "name" {
  description = "Name of the service that owns the database."
  type        = string
}

variable "environment" {
  description = "One of dev, staging, prod."
  type        = string

  validation {
    condition     = can(regex("dev|staging|prod", var.environment))
    error_message = "The environment must be dev, staging or prod."
  }
}

variable "storage_gb" {
  description = "Size in GiB; the engine takes no less than 20."
  type        = number
  default     = 20

  validation {
    condition     = var.storage_gb >= 20
    error_message = "The engine takes no less than 20 GiB of storage."
  }
}
