/** The form of a message, so that a language is data. */

/** Words for a number: English has two forms, Welsh six (CLDR plural categories). */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * One text; or two, for one and for any other number; or one for each plural form of the language. Which is
 * said is chosen by the value `n`. {name} stands for a value.
 */
export type Message = string | readonly [one: string, other: string] | Forms;

/** The text of a message for a number by a language's plural rules. */
export function textFor(message: Message, n: number, rules: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  const form = rules.select(n);
  if ('other' in message) return message[form] ?? message.other;
  return message[form === 'one' ? 0 : 1];
}

/** The same message with every text changed. */
export function changed(message: Message, change: (text: string) => string): Message {
  if (typeof message === 'string') return change(message);
  if ('other' in message) {
    const forms = Object.entries(message).map(([form, text]) => [form, change(text)] as const);
    return { ...(Object.fromEntries(forms) as Forms), other: change(message.other) };
  }
  return [change(message[0]), change(message[1])];
}
