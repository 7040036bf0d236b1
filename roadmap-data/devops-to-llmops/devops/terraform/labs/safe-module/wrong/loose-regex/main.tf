terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

module "database" {
  source      = "./modules/database"
  name        = "shop"
  environment = "prod"
  storage_gb  = 50
}
