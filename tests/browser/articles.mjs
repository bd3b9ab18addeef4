// Articles written for these tests: names, days and quotations that leave no doubt about what is to be found.

/** Published on Thursday 7 March 2024, the Monday in it is 4 March. */
export const MAYOR = `Mayor resigns over water report

Mayor Helena Duarte resigned on Monday after a report found lead in the city's water.

“I should have read the report,” Duarte said.

Duarte will leave office on April 2. Councillor Martin Reis welcomed the decision.

“The people of this city deserve better,” Reis said on Tuesday.

Helena Duarte was first elected in 2015.
`;

export const PUBLISHED = "2024-03-07";

/** The same with so many paragraphs between its parts that they never fit on one screen. */
export const LONG_MAYOR = (() => {
  const filler = Array.from(
    { length: 60 },
    (_, n) => `Residents have asked for new pipes for years, and paragraph number ${n + 1} of this story says so again.`,
  ).join("\n\n");
  const [title, resigned, report, leaves, ...rest] = MAYOR.trim().split("\n\n");
  return [title, resigned, filler, report, filler, leaves, ...rest, filler].join("\n\n");
})();
