#!/usr/bin/env python3
"""The input filter of the support chat.

    blocked(text)    True if the text looks like a known attack
"""
import base64
import re
import unicodedata

PATTERNS = [re.compile(pattern) for pattern in (
    r"\bignore (all |any )?(of )?(the |your |my )?(previous|earlier|above) (instructions|rules)",
    r"\bforget (everything|all) (that )?you (were|have been) told",
    r"\b(print|show|reveal|repeat|tell me) (me )?(your|the) system prompt",
    r"\byou are now (dan\b|a model|an? (ai|assistant))",
    r"</?system>",
)]
LEET = str.maketrans("013457", "oieast")
BASE64 = re.compile(r"[A-Za-z0-9+/]{16,}")


def plain(text):
    """The text as a reader sees it: one form of each letter, nothing invisible, single spaces."""
    text = unicodedata.normalize("NFKC", text)
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return re.sub(r"\s+", " ", text).lower()


def decoded(text):
    for run in BASE64.findall(text):
        run = run[:-1] if len(run) % 4 == 1 else run
        yield base64.b64decode(run + "=" * (-len(run) % 4)).decode("utf-8", "replace")


def blocked(text):
    seen = []
    for version in [text, *decoded(text)]:
        seen += [plain(version), plain(version).translate(LEET)]
    return any(pattern.search(version) for pattern in PATTERNS for version in seen)


if __name__ == "__main__":
    import sys
    print("blocked" if blocked(sys.stdin.read()) else "passed")
