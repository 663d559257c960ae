namespace Provenance.Pages.Asking;

/// <summary>A GraphQL response as pages read it.</summary>
/// <param name="Data">The data; null if nothing ran.</param>
/// <param name="Errors">What went wrong; null for nothing.</param>
public sealed record GraphQLAnswer<TData>(TData? Data, IReadOnlyList<AnswerError>? Errors)
    where TData : class;

/// <summary>An error of a GraphQL response.</summary>
/// <param name="Message">What went wrong, in a sentence.</param>
/// <param name="Extensions">Its code.</param>
public sealed record AnswerError(string Message, AnswerErrorExtensions? Extensions);

/// <summary>What clients branch on.</summary>
public sealed record AnswerErrorExtensions(string? Code);
