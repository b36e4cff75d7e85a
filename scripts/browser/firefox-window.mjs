// Runs inside Firefox's own window, where firefox.ts sends it once: what its protocol does not know of an extension's popup and
// sidebar, of its file picker and its downloads. All of it was seen with Firefox 153.
/* global ChromeUtils, Services, Components, Cc, Ci, WebExtensionPolicy, CustomizableUI, SidebarController, gBrowser, PopupNotifications */

const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
const { event } = ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Event.sys.mjs");
const { AddonManager, AddonManagerPrivate } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
const { Downloads } = ChromeUtils.importESModule("resource://gre/modules/Downloads.sys.mjs");

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds after which what has not come is not coming: until.ts has the same. */
const patience = 60_000;

/** Waits until `find` finds something, and returns it. */
async function until(find) {
  for (let waited = 0; waited < patience; waited += 20) {
    const found = await find();
    if (found) return found;
    await pause(20);
  }
  throw new Error(`Waited in vain until ${find}`);
}

const findPopup = () => document.querySelector(".webextension-popup-browser");
/** A browser in the page of all extensions' side panels. */
const findSidebar = () => SidebarController.browser?.contentDocument?.getElementById("webext-panels-browser");

/** The views of extensions that the protocol is told of, by the ids that it knows them by. */
const views = new Map();
const isThere = (view) => view.isConnected && view.browsingContext && !view.browsingContext.isDiscarded;

const findKnown = NavigableManager.getBrowserById.bind(NavigableManager);
NavigableManager.getBrowserById = (id) => findKnown(id) ?? views.get(id) ?? null;

/** Makes the protocol know a view; its id and address. */
function know(view) {
  view.permanentKey ??= {};
  const id = NavigableManager.getIdForBrowser(view);
  views.set(id, view);
  return { id, url: view.currentURI.spec };
}

const isLoaded = (view, page) => view?.currentURI.spec.endsWith(page) && !view.webProgress?.isLoadingDocument;

/** The pickers that were opened and wait for a choice. */
const pickers = [];

/** A file picker that shows nothing and waits for `pick`. */
function makePicker() {
  let mode;
  let chosen;
  const picker = {
    QueryInterface: ChromeUtils.generateQI(["nsIFilePicker"]),
    init(_context, _title, wanted) {
      mode = wanted;
    },
    appendFilter() {},
    appendFilters() {},
    appendRawFilter() {},
    get mode() {
      return mode;
    },
    get file() {
      return chosen;
    },
    get files() {
      return [chosen][Symbol.iterator]();
    },
    open(callback) {
      pickers.push((path) => {
        chosen = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
        chosen.initWithPath(path);
        callback.done(Ci.nsIFilePicker.returnOK);
      });
    },
  };
  return picker;
}

Components.manager
  .QueryInterface(Ci.nsIComponentRegistrar)
  .registerFactory(Services.uuid.generateUUID(), "A picker that a test answers", "@mozilla.org/filepicker;1", {
    QueryInterface: ChromeUtils.generateQI(["nsIFactory"]),
    createInstance: (type) => makePicker().QueryInterface(type),
  });

const listDownloads = async () => (await Downloads.getList(Downloads.ALL)).getAll();

globalThis.wrapup = {
  /** Puts the extension's button beside the address, as people do who use it often. */
  pinButton(id) {
    CustomizableUI.addWidgetToArea(`${id.replace(/[^a-z0-9_-]/g, "_")}-browser-action`, "nav-bar");
  },

  /** The keyboard goes to the page in front: a fresh window has it in its field for addresses. */
  focusPage() {
    gBrowser.selectedBrowser.focus();
  },

  /** Presses that button as a mouse does, and waits for the popup. */
  async openPopup(id) {
    const widget = document.getElementById(`${id.replace(/[^a-z0-9_-]/g, "_")}-browser-action`);
    const { x, y, width, height } = widget
      .querySelector(".unified-extensions-item-action-button")
      .getBoundingClientRect();
    event.synthesizeMouseAtPoint(x + width / 2, y + height / 2, {}, window);
    return know(
      await until(() => {
        const view = findPopup();
        return isLoaded(view, "/popup.html") && view.closest("panel").state === "open" && view;
      }),
    );
  },

  /** Closes the popup, as a click elsewhere does. */
  closePopup() {
    findPopup()?.closest("panel").hidePopup();
  },

  async openedSidebar() {
    return know(
      await until(() => {
        const view = findSidebar();
        return isLoaded(view, "/sidepanel.html") && view;
      }),
    );
  },

  /** Waits until a view is gone. */
  async gone(id) {
    const view = views.get(id);
    await until(() => !view || !isThere(view));
    views.delete(id);
  },

  /** Waits for a file picker. */
  async pickerOpens() {
    await until(() => pickers.length > 0);
  },

  /** Chooses a file in the picker that has been open for the longest. */
  pick(path) {
    pickers.shift()(path);
  },

  /** Answers the browser's question for a right of the extension, once it is there; what it says. */
  async answerPermission(isGiven) {
    const question = await until(() => {
      const found = document.getElementById("addon-webext-permissions-notification");
      return PopupNotifications.panel.state === "open" && found;
    });
    const text = question.textContent;
    (isGiven ? question.button : question.secondaryButton).click();
    return text;
  },

  /** Loads an extension anew, as the button of about:debugging does. */
  async reloadExtension(id) {
    await (await AddonManager.getAddonByID(id)).reload();
  },

  /** Tells an extension of an update, as of one that the browser has fetched; whether it listens. What it installs is itself. */
  announceUpdate(id) {
    const listener = AddonManagerPrivate.getUpgradeListener(id);
    listener?.({ version: "2.0", install: () => this.reloadExtension(id) });
    return Boolean(listener);
  },

  /** Another one each time that an extension is loaded, and none in between. */
  nameLoading(id) {
    return WebExtensionPolicy.getByID(id)?.instanceId;
  },

  setPreference(name, value) {
    Services.prefs.setIntPref(name, value);
  },

  async countDownloads() {
    return (await listDownloads()).length;
  },

  /** Waits until there are more downloads than `count`, and the next one has ended; its path. */
  downloaded(count) {
    return until(async () => {
      const download = (await listDownloads())[count];
      if (download?.error) throw new Error(`The download failed: ${download.error.message}`);
      return download?.succeeded && download.target.path;
    });
  },
};
