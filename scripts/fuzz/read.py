"""Reads Markdown with Python-Markdown: a JSON string a line in, a JSON object with its HTML a line out; extensions are arguments."""
import json
import sys

import markdown

for line in sys.stdin:
    print(json.dumps({"html": markdown.markdown(json.loads(line), extensions=sys.argv[1:])}))
