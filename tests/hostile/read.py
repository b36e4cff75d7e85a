"""Reads Markdown with Python-Markdown: a JSON string a line in, its HTML as a JSON string a line out; extensions are arguments."""
import json
import sys

import markdown

for line in sys.stdin:
    print(json.dumps(markdown.markdown(json.loads(line), extensions=sys.argv[1:])), flush=False)
