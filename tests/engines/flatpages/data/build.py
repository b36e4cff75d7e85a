"""A blog of one page a post with the real Flask-FlatPages; the page only says what it understood of the post."""
import html
import pathlib
import shutil
import sys

import flask
import flask_flatpages
import markdown


def terms(name, values):
    return '<ul class="%s">%s</ul>' % (name, "".join("<li>%s</li>" % html.escape(str(value)) for value in values or []))


app = flask.Flask(__name__)
# The default renderer's call fails with Markdown 3 (observed with Flask-FlatPages 0.6).
app.config.update(
    FLATPAGES_ROOT=str(pathlib.Path(sys.argv[1]).resolve() / "pages"),
    FLATPAGES_EXTENSION=".md",
    FLATPAGES_HTML_RENDERER=lambda text: markdown.markdown(text),
)
# Flask itself serves this folder.
if (pathlib.Path(sys.argv[1]) / "static").exists():
    shutil.copytree(pathlib.Path(sys.argv[1]) / "static", pathlib.Path(sys.argv[1]) / "public" / "static")
pages = flask_flatpages.FlatPages(app)
with app.app_context():
    for page in pages:
        target = pathlib.Path(sys.argv[1]) / "public" / page.path / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        title = html.escape(str(page["title"]))
        target.write_text(
            '<!doctype html>\n<meta charset="utf-8">\n<title>%s</title>\n<h1>%s</h1>\n<time datetime="%s"></time>\n%s\n%s\n<article>%s</article>\n'
            % (title, title, page["date"].isoformat(), terms("tags", page.meta.get("tags")),
               terms("categories", page.meta.get("categories")), page.html),
            encoding="utf-8",
        )
