output "endpoint" {
  description = "Host and port of the database."
  value       = aws_db_instance.main.endpoint
}

output "url" {
  value = "postgres://shop:${var.password}@${aws_db_instance.main.endpoint}/shop"
}
