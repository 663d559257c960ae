namespace Provenance.GraphQL.AspNetCore.Ide;

/// <summary>What an address below the endpoint asks the IDE for: one of its files, from the IDE as such or from the IDE of
/// a saved operation, whose address is <c>operations/NAME/</c> or <c>operations/NAME/VARIABLES/</c>.</summary>
/// <param name="Operation">The name of the saved operation; null for none.</param>
/// <param name="Variables">Its variables as base64url; null for none.</param>
/// <param name="Name">The file's path, empty for the page.</param>
internal readonly record struct IdeFile(string? Operation, string? Variables, string Name)
{
    private const string Folder = "operations/";

    /// <summary>Takes a path below the endpoint apart.</summary>
    public static IdeFile Of(string path)
    {
        if (!path.StartsWith(Folder, StringComparison.Ordinal))
        {
            return new(null, null, path);
        }

        return path[Folder.Length..].Split('/', 3) switch
        {
            [var operation, "static", var rest] => new(operation, null, $"static/{rest}"),
            [var operation, var variables, var rest] => new(operation, variables, rest),
            [var operation, var rest] when IsFile(rest) => new(operation, null, rest),
            [var operation, var variables] => new(operation, variables, ""),
            var parts => new(parts[0], null, ""),
        };
    }

    /// <summary>The way from the page back to the endpoint, with a slash at its end.</summary>
    public string Up => Operation is null ? "" : Variables is null ? "../../" : "../../../";

    /// <summary>Whether it is the page or a file beside it: base64url has no dot.</summary>
    private static bool IsFile(string name) => name.Length == 0 || name.Contains('.', StringComparison.Ordinal);
}
