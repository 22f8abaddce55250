/** Works an answer out once for each thing asked about, and keeps it for as long as somebody keeps the thing. */
export function once<Thing extends object, Answer extends object | string>(
  work: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    let answer = known.get(thing);
    if (answer === undefined) known.set(thing, (answer = work(thing)));
    return answer;
  };
}
