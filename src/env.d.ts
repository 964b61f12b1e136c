declare namespace App {
  interface Locals {
    /** Terms that the page has linked already, so that each is linked once. */
    seenTerms?: Set<string>;
  }
}
