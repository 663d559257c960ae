using System.Collections.Frozen;

namespace Provenance.GraphQL.AspNetCore.Ide;

/// <summary>What the IDE at the GraphQL endpoint shows, and where its files are.</summary>
public sealed class GraphQLIdeOptions
{
    /// <summary>Whether browsers get the IDE at all; true by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The title of the browser's tab; <c>GraphQL</c> by default.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>The text of every new document in the IDE, such as example queries; null for none.</summary>
    public string? Document { get; set; }

    /// <summary>Saved operations by name; none by default. Each has an IDE of its own at <c>operations/NAME/</c> below the
    /// endpoint, which opens with it, and at <c>operations/NAME/VARIABLES/</c> with variables too: a JSON object in
    /// base64url.</summary>
    public IReadOnlyDictionary<string, string> Operations { get; set; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The folder of the IDE's static files: by default <c>ide</c> beside the running program, where the build
    /// puts them. When it does not exist, the page says how to install the IDE.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "ide");
}
