/** What is costly to make and follows from one object. */

/** `make`, called once for each object; what it made is kept as long as the object is. */
export function onceFor<K extends object, T extends object | number>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) made.set(key, (known = make(key)));
    return known;
  };
}
