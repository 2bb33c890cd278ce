/** How much a run may ask if nobody says, whatever the API: a large one has to be asked sparingly. */
export const usualRequests = 2_000;
