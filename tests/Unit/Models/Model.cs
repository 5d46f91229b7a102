using System.Runtime.CompilerServices;

namespace Tongban.Tests.Unit.Models;

/// <summary>The BPMN files beside this one, as other people's tools write them.</summary>
internal static class Model
{
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder(), name));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
