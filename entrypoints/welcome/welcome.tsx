// What a person who has just installed Wrapup needs: where its button is, one talk to try it on, what stays with them.
import { Download, ExternalLink, Eye, HardDrive, type IconNode, Shield } from "lucide";
import type { ComponentChildren } from "preact";
import { Badge } from "@/components/controls/badge.tsx";
import { Button } from "@/components/controls/button.tsx";
import { Icon } from "@/components/controls/icon.tsx";
import { openNotebook } from "@/lib/browser/open-page.ts";
import { t } from "@/lib/browser/words.ts";
import { example } from "@/lib/sites/speaker-deck/example.ts";
import { FirstKeys } from "./first-keys.tsx";
import { ToolbarPicture } from "./toolbar-picture.tsx";

function Step({ number, heading, children }: { number: number; heading: string; children: ComponentChildren }) {
  return (
    <section class="welcome-step">
      <span class="welcome-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>{heading}</h2>
        {children}
      </div>
    </section>
  );
}

function Example() {
  return (
    <div class="welcome-example">
      <span class="welcome-slide" aria-hidden="true">
        {example.title}
      </span>
      <div class="welcome-example-words">
        <h3>{example.title}</h3>
        <p>{example.speaker}</p>
        <p class="welcome-site">{example.site}</p>
      </div>
      <a class="button button-primary" href={example.url} target="_blank" rel="noreferrer">
        {t("openExample")}
        <Icon of={ExternalLink} size={14} />
      </a>
    </div>
  );
}

function Pledge({ icon, name, children }: { icon: IconNode; name: string; children: string }) {
  return (
    <li>
      <Icon of={icon} />
      <div>
        <h3>{name}</h3>
        <p>{children}</p>
      </div>
    </li>
  );
}

export function Welcome() {
  return (
    <div class="welcome">
      <header class="welcome-header">
        <Badge />
        <span>{t("appName")}</span>
      </header>
      <main class="welcome-main">
        <div class="welcome-lead">
          <h1>{t("welcomeHeading")}</h1>
          <p>{t("welcomeHelp")}</p>
        </div>
        <div class="welcome-steps">
          <Step number={1} heading={t("showButton")}>
            <p>{t(import.meta.env.FIREFOX ? "showButtonFirefox" : "showButtonChromium")}</p>
            <ToolbarPicture />
          </Step>
          <Step number={2} heading={t("tryExample")}>
            <p>{t("tryExampleHelp")}</p>
            <Example />
          </Step>
        </div>
        <section class="welcome-side" aria-labelledby="promises">
          <h2 id="promises">{t("staysWithYou")}</h2>
          <ul class="welcome-promises">
            <Pledge icon={Eye} name={t("readsOnClick")}>
              {t("readsOnClickHelp")}
            </Pledge>
            <Pledge icon={HardDrive} name={t("keptHere")}>
              {t("keptHereHelp")}
            </Pledge>
            <Pledge icon={Download} name={t("yoursToTake")}>
              {t("yoursToTakeHelp")}
            </Pledge>
            <Pledge icon={Shield} name={t("askedOneByOne")}>
              {t("askedOneByOneHelp")}
            </Pledge>
          </ul>
          <FirstKeys />
        </section>
      </main>
      <footer class="welcome-footer">
        <p>{t("fromElsewhere")}</p>
        <Button onClick={() => void openNotebook()}>{t("openNotebook")}</Button>
      </footer>
    </div>
  );
}
