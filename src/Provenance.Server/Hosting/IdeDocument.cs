namespace Provenance.Server.Hosting;

/// <summary>The initial text of a new document in the IDE: one saved query ready to run, and the others below it as
/// comments, because the IDE runs a document only when it holds a single operation.</summary>
internal static class IdeDocument
{
    private const string FirstOperation = "schema/operations/where-does-it-come-from.graphql";

    private const string Guide = """
        # Who cited whom? Press Run (Ctrl+Alt+Enter) for the first question.
        # For another one, comment this question out and the other in: select its lines and press Ctrl+/.


        """;

    private const string Heading = """

        # ---- more questions ----


        """;

    public static string Text { get; } = string.Concat(
        Guide,
        ContractFiles.Operations.Single(file => file.Name == FirstOperation).Body,
        Heading,
        string.Join("\n", ContractFiles.Operations.Where(file => file.Name != FirstOperation).Select(file => Comment(file.Body))));

    private static string Comment(string text) => string.Concat(
        text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "#\n" : $"# {line}\n"));
}
