/** Characters of one message. */
export const maxMessageLength = 4000;
/** Pictures of one message. */
export const maxMessagePictures = 4;
