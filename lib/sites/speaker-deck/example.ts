// One talk for whoever has just installed Wrapup and wants to try it: there for years, and read without an account.

export const example = {
  url: "https://speakerdeck.com/selenamarie/the-final-crontab",
  title: "The final crontab",
  speaker: "Selena Deckelmann",
  site: "Speaker Deck",
};
