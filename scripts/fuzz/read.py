"""Reads texts as Python's readers do: a JSON string a line in, a JSON object with what was read a line out. The first argument says
how: "markdown" (extensions follow), "yaml", "toml", or "flatpages", which reads whole files with Flask-FlatPages."""
import json
import sys


def open_markdown(*extensions):
    import markdown

    return lambda text: {"html": markdown.markdown(text, extensions=extensions)}


def open_yaml():
    import yaml

    return lambda text: {"header": yaml.safe_load(text)}


def open_toml():
    import tomllib

    return lambda text: {"header": tomllib.loads(text)}


def open_flatpages():
    import flask
    import flask_flatpages
    import markdown

    app = flask.Flask(__name__)
    # The default renderer's call fails with Markdown 3 (observed with Flask-FlatPages 0.6).
    app.config.update(FLATPAGES_HTML_RENDERER=lambda text: markdown.markdown(text))
    pages = flask_flatpages.FlatPages(app)

    def read(text):
        page = pages._parse(text, "post")
        return {"header": page.meta, "html": page.html}

    return read


kind, *arguments = sys.argv[1:]
read = {"markdown": open_markdown, "yaml": open_yaml, "toml": open_toml, "flatpages": open_flatpages}[kind](*arguments)
for line in sys.stdin:
    try:
        answer = read(json.loads(line))
    except Exception as error:
        answer = {"failure": "It cannot be read: %s" % error}
    # Dates and times are no JSON.
    print(json.dumps(answer, default=str))
