namespace Provenance.GraphQL.Tests.Validation;

/// <summary>Documents made to cost more than their size, and the stack that is left for them.</summary>
internal static class HostileDocuments
{
    /// <summary>Runs on a stack of 1 MB, the smallest default of the platforms.</summary>
    public static IReadOnlyList<T> OnSmallStack<T>(Func<IEnumerable<T>> run)
    {
        IReadOnlyList<T> result = [];
        var thread = new Thread(() => result = [.. run()], maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        return result;
    }

    /// <summary>A chain of fragments <c>F0</c>, <c>F1</c>, …: each made of the name of the next one.</summary>
    public static string Chain(string name, int length, string last, Func<string, string> body) =>
        string.Concat(Enumerable.Range(0, length).Select(i =>
            $" fragment {name}{i} {(i + 1 == length ? last : body($"{name}{i + 1}"))}"));
}
