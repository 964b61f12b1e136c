/**
 * Does a piece of work once for each text: a file that has not changed is not read again, when one of its neighbours has.
 * What is remembered is shared, so nobody may change it; work that throws is done again next time.
 * @param work from the name of a file and its text to what they say, and from nothing else
 */
export function rememberByText<Result>(
  work: (name: string, text: string) => Result,
): (name: string, text: string) => Result {
  const known = new Map<string, { readonly text: string; readonly result: Result }>();
  return (name, text) => {
    const before = known.get(name);
    if (before?.text === text) return before.result;
    const result = work(name, text);
    known.set(name, { text, result });
    return result;
  };
}
