/** What a job asks of the server is a process there; more of them than this get in each other's way on two cores. */
const atOnce = 3;

/** Runs the jobs, a few at a time; the answers come in the order of the jobs. The first error ends it. */
export async function inParallel<Answer>(jobs: readonly (() => Promise<Answer>)[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = [...jobs.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, job] = next;
      answers[index] = await job();
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } catch (error) {
    waiting.length = 0;
    throw error;
  }
  return answers;
}
