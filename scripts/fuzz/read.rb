# Reads texts as Ruby's readers do: a JSON string a line in, a JSON object with what was read a line out. The first argument says how:
# "markdown" (kramdown as Jekyll sets it, and its parser's name), "yaml", or "jekyll", which reads whole files with Jekyll.
# https://jekyllrb.com/docs/configuration/markdown/
require "json"

Encoding.default_external = Encoding.default_internal = "UTF-8"

def markdown_reader(input)
  require "kramdown"
  require "kramdown-parser-gfm"
  options = { input: input, hard_wrap: false, syntax_highlighter: nil }
  ->(text) { { html: Kramdown::Document.new(text, options).to_html } }
end

def yaml_reader
  require "yaml"
  require "date"
  ->(text) { { header: YAML.safe_load(text, permitted_classes: [Date, Time]) } }
end

# Debian's Jekyll has a reader of its own in the stead of SafeYAML.
def load_jekyll_header(text)
  Jekyll::Utils.respond_to?(:safe_load_yaml) ? Jekyll::Utils.safe_load_yaml(text) : SafeYAML.load(text)
end

def jekyll_reader
  require "jekyll"
  Jekyll.logger.log_level = :error
  settings = { "quiet" => true, "source" => Dir.pwd, "disable_disk_cache" => true, "kramdown" => { "syntax_highlighter" => nil } }
  site = Jekyll::Site.new(Jekyll.configuration(settings))
  markdown = site.find_converter_instance(Jekyll::Converters::Markdown)
  lambda do |file|
    raise "it has no header" unless file =~ Jekyll::Document::YAML_FRONT_MATTER_REGEXP

    body = Regexp.last_match.post_match
    header = load_jekyll_header(Regexp.last_match(1))
    unless header["render_with_liquid"] == false
      info = { registers: { site: site, page: header }, strict_filters: false, strict_variables: false }
      body = site.liquid_renderer.file("post.md").parse(body).render!({ "page" => header }, info)
    end
    { header: header, html: markdown.convert(body) }
  end
end

kind, *arguments = ARGV
read = { "markdown" => method(:markdown_reader), "yaml" => method(:yaml_reader), "jekyll" => method(:jekyll_reader) }[kind].call(*arguments)
$stdin.each_line do |line|
  answer = begin
    read.call(JSON.parse(line))
  rescue StandardError, SyntaxError => error
    { failure: "It cannot be read: #{error.message}" }
  end
  puts JSON.generate(answer)
end
