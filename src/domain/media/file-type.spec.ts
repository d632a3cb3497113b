import { describe, expect, it } from '@jest/globals';
import { typeOf } from './file-type.js';

const hex = (text: string, ...more: string[]) =>
  Buffer.concat([Buffer.from(text, 'hex'), ...more.map(one => Buffer.from(one, 'latin1'))]);
const latin = (text: string) => Buffer.from(text, 'latin1');
const office = 'application/vnd.openxmlformats-officedocument.';
const zip = (name: string) => latin(`PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml PK\x03\x04 ${name}`);

describe('the type of a file', () => {
  it.each<[string, Buffer, string, string?]>([
    ['a JPEG', hex('ffd8ffe0', 'JFIF'), 'image/jpeg'],
    ['a PNG', hex('89504e470d0a1a0a'), 'image/png'],
    ['a GIF', latin('GIF89a...'), 'image/gif'],
    ['a WebP', latin('RIFF\x10\0\0\0WEBPVP8 '), 'image/webp'],
    ['a picture of an iPhone', latin('\0\0\0\x18ftypheic'), 'image/heic'],
    ['a voice note of WhatsApp', latin('OggS\0\x02OpusHead'), 'audio/ogg', 'audio/ogg; codecs=opus'],
    ['a film in Ogg', latin('OggS\0\x02\x80theora'), 'video/ogg'],
    ['an MP3 with tags', latin('ID3\x04'), 'audio/mpeg'],
    ['an MP3 without', hex('fffb9064'), 'audio/mpeg'],
    ['AAC', hex('fff15080'), 'audio/aac'],
    ['AMR', latin('#!AMR\n'), 'audio/amr'],
    ['a WAV', latin('RIFF\x10\0\0\0WAVEfmt '), 'audio/wav'],
    ['an MP4', latin('\0\0\0\x18ftypisom'), 'video/mp4', 'video/mp4'],
    ['sound in an MP4', latin('\0\0\0\x18ftypisom'), 'audio/mp4', 'audio/mp4'],
    ['sound of Apple’s', latin('\0\0\0\x18ftypM4A '), 'audio/mp4'],
    ['an old phone’s film', latin('\0\0\0\x18ftyp3gp4'), 'video/3gpp'],
    ['a WebM', hex('1a45dfa3', '....webm'), 'video/webm'],
    ['a PDF', latin('%PDF-1.7'), 'application/pdf'],
    ['a PDF with something in front', latin('\n\n%PDF-1.4'), 'application/pdf'],
    ['a letter of Word', zip('word/document.xml'), `${office}wordprocessingml.document`],
    ['a sheet of Excel', zip('xl/workbook.xml'), `${office}spreadsheetml.sheet`],
    ['an archive', zip('readme.md'), 'application/zip', 'application/zip'],
    ['an old letter of Word', hex('d0cf11e0a1b11ae1'), 'application/msword', 'application/msword'],
    ['an old file that says nothing', hex('d0cf11e0a1b11ae1'), 'application/x-ole-storage', 'image/png'],
    ['a text', Buffer.from('Hola, ¿qué tal?'), 'text/plain', 'text/plain'],
    ['a text that is cut in a letter', Buffer.from('señor ñ').subarray(0, -1), 'text/plain'],
    ['a table', Buffer.from('a,b\n1,2'), 'text/csv', 'text/csv'],
    ['a page', latin('<!DOCTYPE html><p>'), 'text/html', 'text/plain'],
    ['a page that begins late', latin('  \n<p></p><script>'), 'text/html', 'text/csv'],
    ['a picture with scripts', latin('<?xml version="1.0"?><svg onload="x">'), 'image/svg+xml', 'image/png'],
    [
      'a picture behind comments',
      latin('<?xml version="1.0"?>\n<!-- a --> <!---->\n<svg>'),
      'image/svg+xml',
      'text/plain',
    ],
    ['a picture behind its type', latin('<!-- a --><!DOCTYPE svg PUBLIC "x"><svg>'), 'image/svg+xml', 'text/plain'],
    ['a row of comments, at once', latin('<!---->'.repeat(140)), 'text/plain', 'text/plain'],
    ['a comment without an end', latin('<!-- <svg>'), 'text/plain', 'text/plain'],
    ['bytes of nothing known', hex('00010203'), 'application/octet-stream', 'image/png'],
    ['no bytes', Buffer.alloc(0), 'application/octet-stream', 'text/plain'],
  ])('is found by its bytes: %s', (_, bytes, type, said = 'application/octet-stream') => {
    expect(typeOf(bytes, said)).toMatchObject({ mimeType: type, program: false });
  });

  it.each([
    ['Windows', latin('MZ\x90\0')],
    ['Linux', hex('7f454c4602')],
    ['macOS', hex('cffaedfe07000001')],
    ['a shell', latin('#!/bin/sh\n')],
    ['a shortcut', hex('4c0000000114020000')],
  ])('is a program of %s, whatever it is called', (_, bytes) => {
    for (const said of ['image/png', 'application/pdf', 'audio/amr'])
      expect(typeOf(bytes, said)).toEqual({ mimeType: 'application/octet-stream', kind: 'document', program: true });
  });
});
