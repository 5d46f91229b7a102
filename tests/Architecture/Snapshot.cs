using Tongban.Tests.TestKit;
using Xunit;

namespace Tongban.Tests.Architecture;

/// <summary>Lists that people review: a change shows up in the diff of <c>Snapshots/</c> and has to be meant.</summary>
internal static class Snapshot
{
    /// <summary>Compares with the reviewed list. To accept a change, run the tests with <c>TONGBAN_ACCEPT=1</c> and look at the diff.</summary>
    public static void Matches(string name, IEnumerable<string> lines)
    {
        var actual = string.Join('\n', lines) + "\n";
        var file = Path.Combine(Repository.Root, "tests", "Architecture", "Snapshots", name);
        if (Environment.GetEnvironmentVariable("TONGBAN_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"no reviewed list {name}");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
