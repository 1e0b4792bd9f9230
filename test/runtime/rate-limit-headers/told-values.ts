import type { ResetUnit } from "../../../templates/runtime/policy.js";

/** Random numbers that are the same each run: mulberry32. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  /** Digits, the first of which may be nought. */
  digits(most: number): string {
    return Array.from({ length: 1 + this.below(most) }, () => this.below(10)).join("");
  }
}

/** A well-formed value, and what it tells: a delay or a moment, in milliseconds. */
export interface Told {
  readonly unit: ResetUnit;
  readonly text: string;
  readonly ms: number;
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const two = (number: number): string => String(number).padStart(2, "0");

/** A whole number below `end`, at times with a fraction of up to nine digits; times `factor` in milliseconds. */
function decimal(dice: Dice, end: number, factor: number): { readonly text: string; readonly ms: number } {
  const whole = dice.below(end);
  const fraction = dice.next() < 0.5 ? dice.digits(9) : "";
  const text = fraction === "" ? String(whole) : `${whole}.${fraction}`;
  return { text, ms: whole * factor + (fraction === "" ? 0 : Number(`0.${fraction}`) * factor) };
}

/** A moment of this century, to the second, and the offset of a zone in minutes. */
function moment(dice: Dice): { readonly ms: number; readonly zone: number } {
  return {
    ms: Date.UTC(2000, 0, 1) + dice.below(3_000_000_000) * 1_000,
    zone: dice.below(1_440 * 2 - 1) - 1_439,
  };
}

function zoneText(zone: number, colon: string): string {
  const minutes = Math.abs(zone);
  return `${zone < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}

/** A value in its unit as some server might write it. */
export function toldValue(dice: Dice, unit: ResetUnit): Told {
  switch (unit) {
    case "delta-seconds":
      return { unit, ...decimal(dice, 10 ** (1 + dice.below(7)), 1_000) };
    case "delta-ms":
      return { unit, ...decimal(dice, 10 ** (1 + dice.below(10)), 1) };
    case "epoch-seconds":
      return { unit, ...decimal(dice, 4_000_000_000, 1_000) };
    case "epoch-ms":
      return { unit, ...decimal(dice, 4_000_000_000_000, 1) };
    case "http-date": {
      const { ms } = moment(dice);
      return { unit, ms, text: new Date(ms).toUTCString() };
    }
    case "rfc3339": {
      const { ms, zone } = moment(dice);
      const millis = dice.below(1_000);
      const local = new Date(ms + zone * 60_000).toISOString().slice(0, 19);
      const text = `${local}.${String(millis).padStart(3, "0")}${zoneText(zone, ":")}`;
      return { unit, ms: ms + millis, text };
    }
    case "js-date": {
      const { ms, zone } = moment(dice);
      const local = new Date(ms + zone * 60_000);
      const date = `${days[local.getUTCDay()]} ${months[local.getUTCMonth()]} ${two(local.getUTCDate())} ${local.getUTCFullYear()}`;
      const time = local.toISOString().slice(11, 19);
      return { unit, ms, text: `${date} ${time} GMT${zoneText(zone, "")} (Some Standard Time)` };
    }
    case "duration": {
      const [hours, minutes, seconds] = [dice.below(100), dice.below(60), decimal(dice, 60, 1_000)];
      return {
        unit,
        text: `${hours}h${minutes}m${seconds.text}s`,
        ms: hours * 3_600_000 + minutes * 60_000 + seconds.ms,
      };
    }
  }
}

const crumbs = [
  "-",
  "+",
  ".",
  ",",
  ";",
  "=",
  ":",
  '"',
  "'",
  "\\",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "/",
  "%",
  "@",
  "?",
  "*",
  "e",
  "E",
  "e9",
  "e+400",
  " ",
  "\t",
  "0",
  "00",
  "1",
  "9".repeat(16),
  "9".repeat(400),
  "0x1f",
  "1_000",
  "1e18",
  "-0",
  "-1",
  "NaN",
  "Infinity",
  "null",
  "true",
  "__proto__",
  "constructor",
  "GMT",
  "Z",
  "T",
  "w=60",
  "r=5",
  "t=1",
  "q=10",
  "pk=:Zm9v:",
  "limit",
  "s",
  "ms",
  "h",
  "µs",
  "１２",
  "٣",
  "½",
  "²",
  "\u2028",
  "\u00a0",
  "é",
  "\u0000",
  "\u{1f600}",
] as const;

/** Text that no server should send: crumbs of everything, or a well-formed value with something in it changed. */
export function damagedText(dice: Dice, wellFormed: string): string {
  const crumb = (): string => dice.pick(crumbs);
  const kind = dice.below(4);
  if (kind === 0) return Array.from({ length: 1 + dice.below(8) }, crumb).join("");
  const at = dice.below(wellFormed.length + 1);
  if (kind === 1) return wellFormed.slice(0, at) + crumb() + wellFormed.slice(at);
  if (kind === 2) return wellFormed.slice(0, at) + wellFormed.slice(at + 1);
  return wellFormed.slice(0, at) + crumb() + wellFormed.slice(at + 1);
}
