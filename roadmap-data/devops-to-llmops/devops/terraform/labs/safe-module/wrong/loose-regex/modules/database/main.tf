resource "aws_db_instance" "main" {
  identifier        = "${var.name}-${var.environment}"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = var.storage_gb
  storage_encrypted = true
  username          = "shop"

  manage_master_user_password = true

  lifecycle {
    prevent_destroy = true
  }
}

moved {
  from = aws_db_instance.db
  to   = aws_db_instance.main
}
