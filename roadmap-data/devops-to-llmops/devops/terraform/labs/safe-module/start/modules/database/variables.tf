variable "name" {
  description = "Name of the service that owns the database."
}

variable "environment" {
  description = "One of dev, staging, prod."
  type        = any
}

variable "storage_gb" {
  description = "Size in GiB; the engine takes no less than 20."
  type        = string
  default     = "20"
}

variable "password" {
  type    = string
  default = "Tulip-4711"
}
