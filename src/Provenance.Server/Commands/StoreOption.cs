using System.CommandLine;
using Provenance.Data.Connections;
using Provenance.Server.Hosting;

namespace Provenance.Server.Commands;

/// <summary>The option <c>--store</c> of the server and of every command, and the line by which each says which store it
/// uses.</summary>
internal static class StoreOption
{
    /// <summary>The option; it counts more than the setting.</summary>
    public static Option<string?> Store { get; } = new("--store")
    {
        Description = "The store: the path of an SQLite file, or a connection string, as ConnectionStrings__Provenance may have it "
            + "too; there a password is seen by fewer. Without either it is data/provenance.db if this folder has one or is the clone "
            + "of the program, and otherwise in your folder for data.",
        HelpName = "PATH|CONNECTION",
        Recursive = true,
    };

    /// <summary>Has a command that is given no store refuse the option.</summary>
    public static Command TakesNoStore(this Command command)
    {
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(Store) is { Implicit: false })
            {
                parsed.AddError($"{command.Name} uses no store; it would be accepted without --store.");
            }
        });
        return command;
    }

    /// <summary>Has the settings name the store that the option names, if it does.</summary>
    public static void Apply(IConfiguration configuration, string? store)
    {
        if (store is not null)
        {
            configuration[StorePlace.Setting] = store;
        }
    }

    /// <summary>Says which store is used, on the error output, so that what is written to the standard output stays what it
    /// is.</summary>
    public static Task TellAsync(StoreOptions store) => Console.Error.WriteLineAsync($"The store is {store.Place}.");
}
