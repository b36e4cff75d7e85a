// What a Firefox leaves out that is started for one test file and ended again: without it a start and its end take an eighth to a
// fifth less of the processor's time (measured with Firefox 153). What a test looks at is set in firefox.ts.

/** Nothing of it shows a page of the tests or of an extension another way. */
export const leftOut: Record<string, string | number | boolean> = {
  // Pages of Firefox's own: what a first start shows, the page of new tabs with its content, and the next one, kept ready.
  "browser.startup.page": 0,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.aboutwelcome.enabled": false,
  "browser.newtab.preload": false,
  "browser.newtabpage.enabled": false,
  "browser.newtabpage.activity-stream.feeds.topsites": false,
  "browser.newtabpage.activity-stream.feeds.section.topstories": false,
  "browser.newtabpage.activity-stream.feeds.system.topstories": false,
  // A process kept ready for the next page.
  "dom.ipc.processPrelaunch.enabled": false,
  // Lists that are asked for over the network, which leads to the tests' pages alone.
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "app.normandy.enabled": false,
  "browser.topsites.contile.enabled": false,
  "browser.search.update": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.blockedURIs.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  // What is counted and sent.
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.healthreport.uploadEnabled": false,
  "toolkit.telemetry.unified": false,
  "toolkit.telemetry.archive.enabled": false,
  // Bookmarks that every new profile is given.
  "browser.bookmarks.restore_default_bookmarks": false,
  "browser.places.importBookmarksHTML": false,
};
