// What the tests build their conferences with; the scripts do so too, and import nothing of the tests.
export { record, type TalkFacts } from "@/scripts/notebooks/build.ts";
