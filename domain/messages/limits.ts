/** Characters of one message. */
export const maxMessageLength = 4000;
/** Pictures of one message. */
export const maxMessagePictures = 4;
/** Characters of one note of the staff, and of a template. */
export const maxNoteLength = 4000;
/** Characters of one comment on a session or a set. */
export const maxCommentLength = 1000;
