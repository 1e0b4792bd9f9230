/** A binary heap: the least element first. Appending in ascending order costs no exchange. */
export class Heap<Element> {
  readonly #isBefore: (a: Element, b: Element) => boolean;
  #elements: Element[] = [];

  constructor(isBefore: (a: Element, b: Element) => boolean) {
    this.#isBefore = isBefore;
  }

  get size(): number {
    return this.#elements.length;
  }

  get first(): Element | undefined {
    return this.#elements[0];
  }

  /** Every element, in no order. */
  get elements(): readonly Element[] {
    return this.#elements;
  }

  push(element: Element): void {
    const elements = this.#elements;
    let index = elements.length;
    elements.push(element);
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = elements[above];
      if (parent === undefined || !this.#isBefore(element, parent)) break;
      elements[index] = parent;
      index = above;
    }
    elements[index] = element;
  }

  pop(): Element | undefined {
    const elements = this.#elements;
    const first = elements[0];
    const last = elements.pop();
    if (last !== undefined && elements.length > 0) this.#sink(last);
    return first;
  }

  /** Keeps only what passes. */
  filter(isKept: (element: Element) => boolean): void {
    const kept = this.#elements.filter(isKept);
    this.#elements = [];
    for (const element of kept) this.push(element);
  }

  #sink(element: Element): void {
    const elements = this.#elements;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      let least = elements[child];
      if (least === undefined) break;
      const right = elements[child + 1];
      if (right !== undefined && this.#isBefore(right, least)) {
        least = right;
        child += 1;
      }
      if (!this.#isBefore(least, element)) break;
      elements[index] = least;
      index = child;
    }
    elements[index] = element;
  }
}
