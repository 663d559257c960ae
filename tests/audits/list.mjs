/** All that an asynchronous iterable gives. */
export const listOf = async (iterable) => {
  const list = [];
  for await (const item of iterable) {
    list.push(item);
  }
  return list;
};
