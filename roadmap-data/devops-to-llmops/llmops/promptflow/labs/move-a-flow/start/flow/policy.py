import json
import os

from promptflow.core import tool


@tool
def policy(topic: str) -> dict:
    with open(os.path.join(os.path.dirname(__file__), "policies.json")) as file:
        return json.load(file)[topic]
