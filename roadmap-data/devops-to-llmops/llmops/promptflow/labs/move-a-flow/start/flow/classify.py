from promptflow.core import tool

WORDS = ("refund", "money back", "send it back")


@tool
def classify(question: str) -> str:
    return "refund" if any(word in question.lower() for word in WORDS) else "other"
