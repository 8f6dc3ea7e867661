/** As many as one person can keep an eye on. The server's contract says the same, and weighs more than a number. */
export const mostOnFloor = 6;
