/** As many as one person can keep an eye on, and as fit side by side. */
export const mostOnFloor = 6;
