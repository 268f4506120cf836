/** Practice and the worksheet: questions, slips, explanations. */
export const practice = {};
