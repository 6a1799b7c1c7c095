/** What is made of a language's data once and kept for it. */
export function oncePer<Data extends object, Made>(make: (data: Data) => Made) {
  const made = new WeakMap<Data, Made>();
  return (data: Data): Made => {
    let known = made.get(data);
    if (known === undefined) made.set(data, (known = make(data)));
    return known;
  };
}
