/** What-ifs: offers, arguments, comparisons. */
export const whatIf = {};
