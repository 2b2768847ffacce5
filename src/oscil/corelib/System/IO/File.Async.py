from oscil.lang import *
from System.Collections.Generic import IAsyncEnumerable, IEnumerable, List
from System.Text import Encoding, UTF8Encoding
from System.Threading import CancellationToken
from System.Threading.Tasks import Task


@static
class File:
    """The asynchronous twins: opening a file happens at once, reading and writing on a thread of the pool."""

    @static
    def _Opened(path: str) -> FileStream:
        return FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, FileOptions.Asynchronous)

    @static
    def ReadAllBytesAsync(path: str, cancellationToken: CancellationToken = default(CancellationToken)) -> Task[Array[u8]]:
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled[Array[u8]](cancellationToken)
        return File._BytesOf(File._Opened(path), cancellationToken)

    @static
    async def _BytesOf(file: FileStream, cancellationToken: CancellationToken) -> Array[u8]:
        with file:
            result = Array[u8](checked(i32(file.Length)))
            await file.ReadExactlyAsync(Memory[u8](result), cancellationToken).ConfigureAwait(False)
            return result

    @static
    def WriteAllBytesAsync(path: str, bytes: Array[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        if bytes is None:
            raise ArgumentNullException("bytes")
        return File.WriteAllBytesAsync(path, ReadOnlyMemory[u8](bytes), cancellationToken)

    @static
    def WriteAllBytesAsync(path: str, bytes: ReadOnlyMemory[u8], cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        return File._PutBytes(FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1, FileOptions.Asynchronous), bytes, cancellationToken)

    @static
    async def _PutBytes(file: FileStream, bytes: ReadOnlyMemory[u8], cancellationToken: CancellationToken) -> None:
        with file:
            await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(False)

    @static
    def ReadAllTextAsync(path: str, cancellationToken: CancellationToken = default(CancellationToken)) -> Task[str]:
        return File.ReadAllTextAsync(path, Encoding.UTF8, cancellationToken)

    @static
    def ReadAllTextAsync(path: str, encoding: Encoding, cancellationToken: CancellationToken = default(CancellationToken)) -> Task[str]:
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled[str](cancellationToken)
        return File._TextOf(path, File._CheckedEncoding(encoding), cancellationToken)

    @static
    async def _TextOf(path: str, encoding: Encoding, cancellationToken: CancellationToken) -> str:
        with StreamReader(File._Opened(path), encoding, True) as reader:
            return await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(False)

    @static
    def WriteAllTextAsync(path: str, contents: str, cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        return File.WriteAllTextAsync(path, contents, UTF8Encoding(False, True), cancellationToken)

    @static
    def WriteAllTextAsync(path: str, contents: str, encoding: Encoding, cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        return File._PutText(path, contents, File._CheckedEncoding(encoding), False, cancellationToken)

    @static
    def AppendAllTextAsync(path: str, contents: str, cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        return File.AppendAllTextAsync(path, contents, UTF8Encoding(False, True), cancellationToken)

    @static
    def AppendAllTextAsync(path: str, contents: str, encoding: Encoding, cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        return File._PutText(path, contents, File._CheckedEncoding(encoding), True, cancellationToken)

    @static
    def _PutText(path: str, contents: str, encoding: Encoding, append: bool, cancellationToken: CancellationToken) -> Task:
        File.Full(path, "path")
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        return File._WriteText(path, contents, encoding, append)

    @static
    async def _WriteText(path: str, contents: str, encoding: Encoding, append: bool) -> None:
        async with StreamWriter(path, append, encoding) as writer:
            await writer.WriteAsync(contents).ConfigureAwait(False)

    @static
    def ReadAllLinesAsync(path: str, cancellationToken: CancellationToken = default(CancellationToken)) -> Task[Array[str]]:
        return File.ReadAllLinesAsync(path, Encoding.UTF8, cancellationToken)

    @static
    def ReadAllLinesAsync(path: str, encoding: Encoding, cancellationToken: CancellationToken = default(CancellationToken)) -> Task[Array[str]]:
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled[Array[str]](cancellationToken)
        return File._AllLines(path, File._CheckedEncoding(encoding), cancellationToken)

    @static
    async def _AllLines(path: str, encoding: Encoding, cancellationToken: CancellationToken) -> Array[str]:
        found = List[str]()
        with StreamReader(File._Opened(path), encoding, True) as reader:
            line = await reader.ReadLineAsync(cancellationToken).ConfigureAwait(False)
            while line is not None:
                found.Add(line)
                line = await reader.ReadLineAsync(cancellationToken).ConfigureAwait(False)
        return found.ToArray()

    @static
    def ReadLinesAsync(path: str, cancellationToken: CancellationToken = default(CancellationToken)) -> IAsyncEnumerable[str]:
        return File.ReadLinesAsync(path, Encoding.UTF8, cancellationToken)

    @static
    def ReadLinesAsync(path: str, encoding: Encoding, cancellationToken: CancellationToken = default(CancellationToken)) -> IAsyncEnumerable[str]:
        return File._LinesAsync(StreamReader(File._Opened(path), File._CheckedEncoding(encoding), True), cancellationToken)

    @static
    async def _LinesAsync(reader: StreamReader, cancellationToken: CancellationToken) -> IAsyncEnumerable[str]:
        with reader:
            line = await reader.ReadLineAsync(cancellationToken).ConfigureAwait(False)
            while line is not None:
                yield line
                line = await reader.ReadLineAsync(cancellationToken).ConfigureAwait(False)

    @static
    def WriteAllLinesAsync(path: str, contents: IEnumerable[str], cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        return File.WriteAllLinesAsync(path, contents, UTF8Encoding(False, True), cancellationToken)

    @static
    def WriteAllLinesAsync(path: str, contents: IEnumerable[str], encoding: Encoding, cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        return File._PutLinesAsync(path, contents, encoding, False, cancellationToken)

    @static
    def AppendAllLinesAsync(path: str, contents: IEnumerable[str], cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        return File.AppendAllLinesAsync(path, contents, UTF8Encoding(False, True), cancellationToken)

    @static
    def AppendAllLinesAsync(path: str, contents: IEnumerable[str], encoding: Encoding, cancellationToken: CancellationToken = default(CancellationToken)) -> Task:
        return File._PutLinesAsync(path, contents, encoding, True, cancellationToken)

    @static
    def _PutLinesAsync(path: str, contents: IEnumerable[str], encoding: Encoding, append: bool, cancellationToken: CancellationToken) -> Task:
        File.Full(path, "path")
        if contents is None:
            raise ArgumentNullException("contents")
        File._CheckedEncoding(encoding)
        if cancellationToken.IsCancellationRequested:
            return Task.FromCanceled(cancellationToken)
        return File._WriteLines(path, contents, encoding, append, cancellationToken)

    @static
    async def _WriteLines(path: str, contents: IEnumerable[str], encoding: Encoding, append: bool, cancellationToken: CancellationToken) -> None:
        async with StreamWriter(path, append, encoding) as writer:
            for line in contents:
                cancellationToken.ThrowIfCancellationRequested()
                await writer.WriteLineAsync(line).ConfigureAwait(False)
