import argparse
import csv
import json
import pathlib

args = argparse.ArgumentParser()
args.add_argument("--data", required=True)
args.add_argument("--C", type=float, required=True)
args.add_argument("--model", required=True)
a = args.parse_args()

with open(a.data, newline="", encoding="utf-8") as f:
    rows = list(csv.DictReader(f))
share = sum(r["churned"] == "1" for r in rows) / len(rows)
out = pathlib.Path(a.model)
out.mkdir(parents=True, exist_ok=True)
(out / "model.json").write_text(json.dumps({"C": a.C, "prior": share}))
