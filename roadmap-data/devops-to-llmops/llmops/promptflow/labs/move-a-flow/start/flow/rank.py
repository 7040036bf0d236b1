from promptflow.core import tool
from rankfuse import Client


@tool
def rank(text: str, api_key: str) -> list:
    return Client(api_key).rank(text)
