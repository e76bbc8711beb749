/** Something with the name by which programs know it, and the one by which people do. */
export interface Named {
  readonly id: string;
  readonly title: string;
}
