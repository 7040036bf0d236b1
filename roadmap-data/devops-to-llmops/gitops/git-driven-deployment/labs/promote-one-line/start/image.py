"""Digests in an overlay, in place of `kustomize edit set image`.

image.py get FILE APP          prints the digest of the image of APP
image.py set FILE APP DIGEST   writes it
"""
import re
import sys

verb, path, app = sys.argv[1:4]
with open(path, encoding="utf-8") as f:
    text = f.read()
found = re.search(rf"- name: ghcr\.io/acme/{re.escape(app)}\n    digest: (\S+)", text)
if not found:
    sys.exit(f"{path}: no digest of {app}")
if verb == "get":
    print(found[1])
else:
    with open(path, "w", encoding="utf-8") as f:
        f.write(text[:found.start(1)] + sys.argv[4] + text[found.end(1):])
