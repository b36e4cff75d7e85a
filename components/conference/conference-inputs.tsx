// The fields for a conference's facts: the few that are asked at a first talk, or all that are typed.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "@/lib/browser/words.ts";
import type { ConferenceFacts } from "@/lib/model/index.ts";
import { Field } from "../controls/field.tsx";
import { FormRow } from "../controls/form-row.tsx";
import { type ConferenceFault, type ConferenceField, checkConference } from "./conference-facts.ts";

export interface ConferenceTyping {
  facts: ConferenceFacts;
  fault?: ConferenceFault;
  change: (changes: Partial<ConferenceFacts>) => void;
  /** The facts to store; undefined when something has to be corrected first, which the fields then say. */
  read: () => ConferenceFacts | undefined;
}

/** @param start what stands in the fields at first */
export function useConferenceTyping(start: ConferenceFacts): ConferenceTyping {
  const [facts, setFacts] = useState(start);
  const [fault, setFault] = useState<ConferenceFault>();
  return {
    facts,
    fault,
    change: (changes) => {
      setFault(undefined);
      setFacts((before) => ({ ...before, ...changes }));
    },
    read: () => {
      const checked = checkConference(facts);
      if ("name" in checked) return checked;
      setFault(checked);
      return undefined;
    },
  };
}

interface Props {
  typing: ConferenceTyping;
  /** Name, days and link alone, each under its label. */
  isShort?: boolean;
  /** Where the name comes from, below it. */
  nameHelp?: string;
  /** Between place and link. */
  children?: ComponentChildren;
}

const types = { name: "text", firstDay: "date", lastDay: "date", place: "text", url: "url" } as const;

function nameField(field: ConferenceField, isShort: boolean | undefined): string {
  const names = {
    name: t(isShort ? "conference" : "name"),
    firstDay: t("firstDay"),
    lastDay: t("lastDay"),
    place: t("place"),
    url: t("link"),
  };
  return names[field];
}

function FactRow({ field, typing, isShort, nameHelp }: Omit<Props, "children"> & { field: ConferenceField }) {
  const { facts, fault, change } = typing;
  const input = useRef<HTMLInputElement>(null);
  const isFaulty = fault?.field === field;
  // Told again, it leads there again.
  useEffect(() => {
    if (isFaulty) input.current?.focus();
  }, [fault]);
  useEffect(() => {
    if (field === "name") input.current?.select();
  }, []);
  const type = types[field];
  const row = {
    label: nameField(field, isShort),
    htmlFor: `conference-${field}`,
    problem: isFaulty ? t(fault.problem) : undefined,
    children: (
      <input
        ref={input}
        id={`conference-${field}`}
        class={isShort ? "field-input" : "form-input"}
        // The typings ask for one literal where the browser takes any of the three.
        type={type as "text"}
        dir={type === "text" ? "auto" : "ltr"}
        required={field === "name"}
        min={field === "lastDay" ? facts.firstDay : undefined}
        autocomplete="off"
        aria-invalid={isFaulty}
        value={facts[field] ?? ""}
        onInput={(event) => change({ [field]: event.currentTarget.value || (field === "name" ? "" : undefined) })}
      />
    ),
  };
  if (!isShort) return <FormRow {...row} />;
  const isName = field === "name";
  return <Field {...row} remark={isName ? undefined : t("optional")} help={isName ? nameHelp : undefined} />;
}

export function ConferenceInputs({ children, ...row }: Props) {
  const days = (
    <>
      <FactRow {...row} field="firstDay" />
      <FactRow {...row} field="lastDay" />
    </>
  );
  return (
    <>
      <FactRow {...row} field="name" />
      {row.isShort ? <div class="conference-form-days">{days}</div> : days}
      {!row.isShort && <FactRow {...row} field="place" />}
      {children}
      <FactRow {...row} field="url" />
    </>
  );
}
