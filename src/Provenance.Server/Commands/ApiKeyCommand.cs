using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Provenance.Data.Readers.Access;
using Provenance.Data.Writers;
using Provenance.Domain.Access;
using Token = Provenance.Domain.Token;

namespace Provenance.Server.Commands;

/// <summary><c>api-key</c>: makes, lists and revokes the keys with which scripts sign in.</summary>
internal static class ApiKeyCommand
{
    private const int MostDays = 3650;
    private const int UsualDays = 365;

    public static Command Create() => new(
        "api-key",
        "The keys with which scripts sign in: Authorization: Bearer pvk_… Servers know of a new or revoked key at once.")
    {
        CreateCreate(), CreateList(), CreateRevoke(),
    };

    private static Command CreateCreate()
    {
        Option<string> name = new("--name")
        {
            Description = $"The name under which the script records, at most {ApiKey.MaxNameLength} characters.",
            Required = true,
            CustomParser = Name,
        };
        Option<Role> role = new("--role")
        {
            Description = "What the script may do: " + string.Join(", ", Roles) + ".",
            Required = true,
            CustomParser = result => Parsed(result, Token.Parse<Role>(Text(result).ToUpperInvariant()), string.Join(", ", Roles)),
        };
        Option<string[]> groups = new("--group")
        {
            Description = $"A group that the script is in; may be repeated, at most {Group.Most} times.",
            CustomParser = Groups,
        };
        Option<int> expires = new("--expires")
        {
            Description = $"After how many days the key is refused, 1 to {MostDays}.",
            HelpName = "DAYS",
            DefaultValueFactory = _ => UsualDays,
            CustomParser = result => Parsed<int>(
                result,
                int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                    && days is >= 1 and <= MostDays
                    ? days
                    : null,
                $"a whole number from 1 to {MostDays}"),
        };
        Command create = new("create", "Make a key, and print it: it is shown this once, and kept nowhere.")
        {
            name, role, groups, expires,
        };
        create.SetAction((parsed, stop) => StoreCommand.RunAsync(
            parsed.GetValue(StoreOption.Store),
            async (services, stopping) =>
            {
                var called = parsed.GetRequiredValue(name);
                if (await services.GetRequiredService<ApiKeyWriter>().CreateAsync(
                    called, parsed.GetValue(role), parsed.GetValue(groups) ?? [], TimeSpan.FromDays(parsed.GetValue(expires)), stopping)
                    is not var (made, key))
                {
                    await Console.Error.WriteLineAsync(
                        $"There is or was a key of the name \"{called}\"; another name would be accepted.");
                    return 1;
                }

                Console.WriteLine(key);
                await Console.Error.WriteLineAsync($"{Line(made, made.CreatedAt)}. The key is shown this once: keep it secret.");
                return 0;
            },
            stop));
        return create;
    }

    private static Command CreateList()
    {
        Command list = new("list", "Say which keys there are and were, without the keys themselves.");
        list.SetAction((parsed, stop) => StoreCommand.ReadAsync(
            parsed.GetValue(StoreOption.Store),
            async (services, stopping) =>
            {
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                foreach (var key in await services.GetRequiredService<ApiKeyReader>().AllAsync(stopping))
                {
                    Console.WriteLine(Line(key, now));
                }

                return 0;
            },
            stop));
        return list;
    }

    private static Command CreateRevoke()
    {
        Argument<string> name = new("NAME") { Description = "The name of the key, as api-key list prints it." };
        Command revoke = new("revoke", "Have a key refused from now on, for ever.") { name };
        revoke.SetAction((parsed, stop) => StoreCommand.ReadAsync(
            parsed.GetValue(StoreOption.Store),
            async (services, stopping) =>
            {
                var called = parsed.GetRequiredValue(name);
                if (await services.GetRequiredService<ApiKeyWriter>().RevokeAsync(called, stopping) is not { } revoked)
                {
                    await Console.Error.WriteLineAsync(
                        $"No key has the name \"{called}\"; api-key list prints the names that would be accepted.");
                    return 1;
                }

                Console.WriteLine(Line(revoked, revoked.CreatedAt));
                return 0;
            },
            stop));
        return revoke;
    }

    private static string Line(ApiKey key, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{key.Name}: {Token.Of(key.Role)}{InGroups(key)}, made {key.CreatedAt:yyyy-MM-dd}, ")
        + (key.RevokedAt is { } revoked ? string.Create(CultureInfo.InvariantCulture, $"revoked {revoked:yyyy-MM-dd}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(key.IsValidAt(now) ? "valid until" : "expired")} {key.ExpiresAt:yyyy-MM-dd HH:mm} UTC"));

    private static string InGroups(ApiKey key) => string.Concat(key.Groups.Select(group => $" [{group}]"));

    private static IEnumerable<string> Roles => Enum.GetValues<Role>().Select(role => Token.Of(role).ToLowerInvariant());

    private static string Text(ArgumentResult result) => result.Tokens.Single().Value;

    private static string Name(ArgumentResult result) => Printable(result, Text(result));

    private static string[] Groups(ArgumentResult result)
    {
        if (result.Tokens.Count > Group.Most)
        {
            result.AddError($"{result.Tokens.Count} for --group: at most {Group.Most} would be accepted.");
        }

        return [.. result.Tokens.Select(token => Printable(result, token.Value))];
    }

    private static string Printable(ArgumentResult result, string given)
    {
        var text = given.Trim();
        if (text.Length is 0 or > ApiKey.MaxNameLength || text.Any(char.IsControl))
        {
            result.AddError($"\"{given}\" for {((OptionResult)result.Parent!).Option.Name}: "
                + $"1 to {ApiKey.MaxNameLength} printable characters would be accepted.");
        }

        return text;
    }

    private static T Parsed<T>(ArgumentResult result, T? value, string accepted)
        where T : struct
    {
        if (value is null)
        {
            result.AddError($"\"{Text(result)}\" for {((OptionResult)result.Parent!).Option.Name}: {accepted} would be accepted.");
        }

        return value.GetValueOrDefault();
    }
}
