/** A binary heap: the least element first. Appending in ascending order costs no exchange. */
export class Heap<Element> {
  readonly #isBefore: (a: Element, b: Element) => boolean;
  readonly #place: (element: Element, index: number) => void;
  readonly #elements: Element[] = [];

  /** @param place told where each element stands, for `removeAt`; -1 once it is out */
  constructor(
    isBefore: (a: Element, b: Element) => boolean,
    place: (element: Element, index: number) => void = nowhere,
  ) {
    this.#isBefore = isBefore;
    this.#place = place;
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
    this.#elements.push(element);
    this.#rise(element, this.#elements.length - 1);
  }

  pop(): Element | undefined {
    const first = this.#elements[0];
    this.removeAt(0);
    return first;
  }

  /** Takes out the element at a place; nothing at a place there is not. */
  removeAt(index: number): void {
    const elements = this.#elements;
    const removed = elements[index];
    const last = elements[elements.length - 1];
    if (removed === undefined || last === undefined) return;
    elements.pop();
    this.#place(removed, -1);
    if (index === elements.length) return;
    const parent = elements[(index - 1) >> 1];
    if (index > 0 && parent !== undefined && this.#isBefore(last, parent)) this.#rise(last, index);
    else this.#sink(last, index);
  }

  #rise(element: Element, from: number): void {
    const elements = this.#elements;
    let index = from;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = elements[above];
      if (parent === undefined || !this.#isBefore(element, parent)) break;
      elements[index] = parent;
      this.#place(parent, index);
      index = above;
    }
    elements[index] = element;
    this.#place(element, index);
  }

  #sink(element: Element, from: number): void {
    const elements = this.#elements;
    let index = from;
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
      this.#place(least, index);
      index = child;
    }
    elements[index] = element;
    this.#place(element, index);
  }
}

function nowhere(): void {}
