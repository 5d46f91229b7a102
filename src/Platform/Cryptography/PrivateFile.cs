using System.Runtime.InteropServices;

// The program runs where libcrypto.so.3 does: on Linux. File modes are what keeps these files private.
#pragma warning disable CA1416
namespace Tongban.Platform.Cryptography;

/// <summary>Secret files that only their owner reads, made once even when two processes make them at the same moment.</summary>
internal static partial class PrivateFile
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    private const int FileExists = 17;

    public static void RequireFolder(string folder)
    {
        Directory.CreateDirectory(folder, OwnersFolder);
        if (File.GetUnixFileMode(folder) != OwnersFolder) File.SetUnixFileMode(folder, OwnersFolder);
    }

    /// <summary>A file for writing that only its owner reads.</summary>
    public static FileStream Open(string path, FileMode mode) =>
        new(path, new FileStreamOptions { Mode = mode, Access = FileAccess.Write, UnixCreateMode = OwnersFile });

    /// <summary>What the file says; when there is none yet, what <paramref name="make"/> gives, or what another process wrote first.</summary>
    public static string ReadOrCreate(string path, Func<string> make)
    {
        if (!File.Exists(path)) Create(path, make());
        return File.ReadAllText(path);
    }

    /// <summary>
    /// Written aside, forced to the disk, then linked to its name: a link never replaces, and never shows half a file.
    /// (<c>File.Move</c> looks first and renames afterwards, so of two processes both could win.)
    /// </summary>
    private static void Create(string path, string content)
    {
        var aside = $"{path}.{Guid.CreateVersion7():N}.tmp";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnersFile };
            using (var stream = new FileStream(aside, options))
            {
                stream.Write(System.Text.Encoding.UTF8.GetBytes(content));
                stream.Flush(flushToDisk: true);
            }

            if (link(aside, path) == 0) ForceToDisk(Path.GetDirectoryName(path)!);
            else if (Marshal.GetLastPInvokeError() is var error && error != FileExists)
                throw new IOException($"cannot create {path}: {Marshal.GetPInvokeErrorMessage(error)}");
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>The folder's entry must survive a power cut too: what was sealed with a lost key stays sealed.</summary>
    private static void ForceToDisk(string folder)
    {
        var descriptor = open(folder, 0);
        if (descriptor < 0) throw new IOException($"cannot open {folder}");
        try
        {
            if (fsync(descriptor) != 0) throw new IOException($"cannot force {folder} to the disk");
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string existing, string name);
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);
    [LibraryImport("libc", SetLastError = true)] private static partial int fsync(int descriptor);
    [LibraryImport("libc", SetLastError = true)] private static partial int close(int descriptor);
}
