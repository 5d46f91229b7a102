using Tongban.Kernel.Codes;

namespace Tongban.Platform;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>What an operator sets, section <c>Tongban</c> of the configuration.</summary>
public sealed class PlatformOptions
{
    public const string Section = "Tongban";

    /// <summary>Name of the database file of SQLite.</summary>
    internal const string SqliteFile = "tongban.db";

    /// <summary>Which database; SQLite is the embedded default of one node.</summary>
    public DatabaseKind Database { get; set; } = DatabaseKind.Sqlite;

    /// <summary>Npgsql's connection string; for SQLite empty means <c>{DataFolder}/tongban.db</c>.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Database file (SQLite) and uploaded files.</summary>
    public string DataFolder { get; set; } = ".data";

    /// <summary>Where ClamAV's daemon listens: <c>tcp://127.0.0.1:3310</c> or <c>unix:///run/clamav/clamd.ctl</c>; empty means that files aren't scanned.</summary>
    public string ClamAv { get; set; } = "";

    /// <summary>Path of qpdf for reading uploaded PDF exactly; empty means that the program reads them itself.</summary>
    public string Qpdf { get; set; } = "";

    /// <summary>Pages of one uploaded PDF.</summary>
    public int MostPages { get; set; } = 200;

    /// <summary>Keys; outside the database, backed up apart from it. Empty means <c>{DataFolder}/keys</c>.</summary>
    public string KeysFolder { get; set; } = "";

    /// <summary>Where signed heads of the record go; outside the data folder, best on another machine's disk.</summary>
    public string HeadsFolder { get; set; } = ".heads";

    /// <summary>Seed files of the place: divisions, departments, items, forms, processes, calendars.</summary>
    public string SeedFolder { get; set; } = "data";

    /// <summary>True only for the demonstration place: accepts codes of division 99 and makes demonstration accounts.</summary>
    public bool Demonstration { get; set; }

    /// <summary>Two-digit codes of the provinces whose people, companies and places are known here; empty means all of GB/T 2260.</summary>
    public string[] Provinces { get; set; } = [];

    /// <summary>Apply schema scripts and seeds at start. In production <c>tongban migrate</c> is its own step.</summary>
    public bool MigrateOnStart { get; set; }

    /// <summary>Seconds between exported heads of the record.</summary>
    public int HeadEverySeconds { get; set; } = 60;

    /// <summary>False turns off background work on this node.</summary>
    public bool RunJobs { get; set; } = true;

    /// <summary>What codes are checked against in this installation.</summary>
    public CodeRules Codes(DateOnly today) => CodeRules.Of(Provinces, Demonstration, today);

    public string KeysPath => KeysFolder.Length > 0 ? KeysFolder : Path.Combine(DataFolder, "keys");

    public string Connection => ConnectionString.Length > 0 || Database == DatabaseKind.Postgres
        ? ConnectionString
        : $"Data Source={Path.Combine(DataFolder, SqliteFile)}";
}
