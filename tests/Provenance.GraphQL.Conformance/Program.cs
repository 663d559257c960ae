using System.Text;
using Provenance.GraphQL.Conformance;
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);

await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
var cases = new CaseRunner();
while (await input.ReadLineAsync() is { } line)
{
    if (line is not "")
    {
        await output.WriteLineAsync(await cases.AnswerAsync(line));
    }
}
