/** Characters that only an escape such as `\e` can bring into a value. */
export const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
