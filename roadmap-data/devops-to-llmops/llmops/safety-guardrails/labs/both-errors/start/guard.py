#!/usr/bin/env python3
"""The input filter of the support chat.

    blocked(text)    True if the text looks like a known attack
"""
import re

PATTERNS = [
    r"[Ii]gnore",
    r"[Ff]orget",
    r"system prompt",
    r"[Yy]ou are now",
    r"</?system>",
]


def blocked(text):
    return any(re.search(pattern, text) for pattern in PATTERNS)


if __name__ == "__main__":
    import sys
    print("blocked" if blocked(sys.stdin.read()) else "passed")
